package org.luoshi.platform.rest.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** Writes types as JSON Schema by asking the mapper of the edge what it reads and writes. */
final class Schemas {
    private static final String TYPE = "type";

    private final ObjectMapper mapper;
    private final ComponentNames names;
    private final ObjectNode components;

    /**
     * @param mapper reads and writes as the edge does
     * @param prefix beginning of every component's name
     * @param components where components are added
     */
    Schemas(ObjectMapper mapper, String prefix, ObjectNode components) {
        this.mapper = mapper;
        this.names = new ComponentNames(prefix);
        this.components = components;
    }

    /** What an answer of this type looks like. Records are written with all their members. */
    ObjectNode written(Type type) {
        return schema(mapper.constructType(type), Way.WRITTEN);
    }

    /** What a body of this type must look like. Members without a null of their own must be there; others may be. */
    ObjectNode read(Type type) {
        return schema(mapper.constructType(type), Way.READ);
    }

    private ObjectNode schema(JavaType type, Way way) {
        ObjectNode schema = mapper.createObjectNode();
        if (SimpleTypes.describe(type.getRawClass(), schema)) {
            return schema;
        }
        if (type.isMapLikeType()) {
            schema.put(TYPE, "object").set("additionalProperties", schema(type.getContentType(), way));
            return schema;
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            schema.put(TYPE, "array").set("items", schema(type.getContentType(), way));
            return schema;
        }
        if (type.isJavaLangObject() || JsonNode.class.isAssignableFrom(type.getRawClass())) {
            return schema;
        }
        return schema.put("$ref", "#/components/schemas/" + component(type, way));
    }

    private String component(JavaType type, Way way) {
        String name = names.of(type, way == Way.READ && !type.isEnumType());
        if (!components.has(name)) {
            // It stands there before it is complete: a type may contain itself.
            ObjectNode component = components.putObject(name);
            if (type.isEnumType()) {
                component.put(TYPE, "string");
                ArrayNode constants = component.putArray("enum");
                Arrays.stream(type.getRawClass().getEnumConstants())
                        .forEach(constant -> constants.add(((Enum<?>) constant).name()));
            } else {
                describe(component, type, way);
            }
        }
        return name;
    }

    private void describe(ObjectNode component, JavaType type, Way way) {
        component.put(TYPE, "object");
        component.putObject("properties");
        component.putArray("required");
        addMembers(component, type, way, NameTransformer.NOP);
        if (component.get("required").isEmpty()) {
            component.remove("required");
        }
        if (way == Way.READ) {
            component.put("additionalProperties", false);
        }
    }

    private void addMembers(ObjectNode component, JavaType type, Way way, NameTransformer renaming) {
        for (BeanPropertyDefinition member : members(type, way)) {
            NameTransformer inner = unwrapping(member.getPrimaryMember());
            if (inner != null) {
                addMembers(
                        component, member.getPrimaryType(), way, NameTransformer.chainedTransformer(renaming, inner));
                continue;
            }
            String name = renaming.transform(member.getName());
            JavaType of = member.getPrimaryType();
            // The product's records hold empty lists, not missing ones.
            boolean always = of.isPrimitive() || way == Way.WRITTEN && of.isCollectionLikeType();
            ObjectNode schema = schema(of, way);
            component.withObjectProperty("properties").set(name, always ? schema : orNull(schema));
            if (way == Way.WRITTEN || of.isPrimitive()) {
                component.withArrayProperty("required").add(name);
            }
        }
    }

    private List<BeanPropertyDefinition> members(JavaType type, Way way) {
        if (way == Way.READ) {
            return mapper.getDeserializationConfig().introspect(type).findProperties().stream()
                    .filter(BeanPropertyDefinition::couldDeserialize)
                    .toList();
        }
        return mapper.getSerializationConfig().introspect(type).findProperties().stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .toList();
    }

    private NameTransformer unwrapping(AnnotatedMember member) {
        return mapper.getSerializationConfig().getAnnotationIntrospector().findUnwrappingNameTransformer(member);
    }

    private ObjectNode orNull(ObjectNode schema) {
        if (schema.isEmpty()) {
            return schema;
        }
        if (schema.has(TYPE)) {
            String type = schema.get(TYPE).asText();
            schema.putArray(TYPE).add(type).add("null");
            return schema;
        }
        ObjectNode either = mapper.createObjectNode();
        either.putArray("anyOf").add(schema).addObject().put(TYPE, "null");
        return either;
    }

    private enum Way {
        READ,
        WRITTEN
    }
}
