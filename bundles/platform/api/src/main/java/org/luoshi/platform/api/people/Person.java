package org.luoshi.platform.api.people;

/**
 * A person who can be given work.
 *
 * @param id identifier
 * @param name name
 * @param officeId the person's office, 0 when there is none
 * @param post post held, may be empty
 * @param active whether the person still works here
 */
public record Person(long id, String name, long officeId, String post, boolean active) {}
