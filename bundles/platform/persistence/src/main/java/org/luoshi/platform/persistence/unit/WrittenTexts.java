package org.luoshi.platform.persistence.unit;

import java.util.Collection;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreCollectionRecreateEvent;
import org.hibernate.event.spi.PreCollectionRecreateEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.BasicType;
import org.hibernate.type.CompositeType;
import org.hibernate.type.Type;
import org.luoshi.platform.persistence.TextGuard;

/** Shows the guard every text that Hibernate writes: of an update only what changed. */
final class WrittenTexts
        implements PreInsertEventListener,
                PreUpdateEventListener,
                PreCollectionRecreateEventListener,
                PreCollectionUpdateEventListener {
    private final transient TextGuard guard;

    private WrittenTexts(TextGuard guard) {
        this.guard = guard;
    }

    /** Puts the guard before everything that this factory writes. */
    static void watch(SessionFactory factory, TextGuard guard) {
        WrittenTexts listener = new WrittenTexts(guard);
        EventListenerRegistry listeners =
                factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        listeners.appendListeners(EventType.PRE_INSERT, listener);
        listeners.appendListeners(EventType.PRE_UPDATE, listener);
        listeners.appendListeners(EventType.PRE_COLLECTION_RECREATE, listener);
        listeners.appendListeners(EventType.PRE_COLLECTION_UPDATE, listener);
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        checkAttributes(event.getPersister(), null, event.getState());
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        checkAttributes(event.getPersister(), event.getOldState(), event.getState());
        return false;
    }

    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        checkElements(event, event.getCollection());
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        checkElements(event, event.getCollection());
    }

    private void checkAttributes(EntityPersister entity, Object[] before, Object[] now) {
        String[] names = entity.getPropertyNames();
        Type[] types = entity.getPropertyTypes();
        for (int i = 0; i < names.length; i++) {
            check(names[i], types[i], before == null ? null : before[i], now[i]);
        }
    }

    // The successor of getElementType speaks of columns; a refusal should name the attribute.
    @SuppressWarnings("removal")
    private void checkElements(AbstractCollectionEvent event, PersistentCollection<?> collection) {
        String role = collection.getRole();
        if (role == null) {
            return;
        }
        String name = role.substring(role.lastIndexOf('.') + 1);
        Type type = event.getSession()
                .getFactory()
                .getMappingMetamodel()
                .getCollectionDescriptor(role)
                .getElementType();
        Object value = collection.getValue();
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> check(name, null, null, key));
            map.values().forEach(element -> check(name, type, null, element));
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(element -> check(name, type, null, element));
        }
    }

    private void check(String name, Type type, Object before, Object now) {
        if (now instanceof String text) {
            if (!text.equals(before)) {
                guard.check(name, text);
            }
        } else if (now != null && type instanceof CompositeType composite) {
            checkParts(name, composite, before, now);
        } else if (now != null && !(now instanceof Enum<?>) && type instanceof BasicType<?> basic) {
            checkConverted(name, basic, before, now);
        }
    }

    private void checkParts(String name, CompositeType type, Object before, Object now) {
        String[] names = type.getPropertyNames();
        Type[] types = type.getSubtypes();
        Object[] parts = type.getPropertyValues(now);
        Object[] partsBefore = before == null ? null : type.getPropertyValues(before);
        for (int i = 0; i < names.length; i++) {
            check(name + "." + names[i], types[i], partsBefore == null ? null : partsBefore[i], parts[i]);
        }
    }

    /** What a converter makes a text of: a list of lines, a record as JSON. */
    private void checkConverted(String name, BasicType<?> type, Object before, Object now) {
        if (type.getValueConverter() != null && type.convertToRelationalValue(now) instanceof String text) {
            Object textBefore = before == null ? null : type.convertToRelationalValue(before);
            if (!text.equals(textBefore)) {
                guard.check(name, text);
            }
        }
    }
}
