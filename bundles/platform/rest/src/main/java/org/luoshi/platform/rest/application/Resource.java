package org.luoshi.platform.rest.application;

import java.util.function.Supplier;

/**
 * A registered REST resource.
 *
 * @param module identifier of its module; empty for the platform's own
 * @param key stands for the registration
 * @param instance gets the object, null when it is gone meanwhile
 */
public record Resource(String module, Object key, Supplier<Object> instance) {}
