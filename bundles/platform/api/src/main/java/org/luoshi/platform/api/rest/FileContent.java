package org.luoshi.platform.api.rest;

/**
 * A file as it travels in a request or an answer: the bytes are the body, the name stands in
 * {@code Content-Disposition}. A method that receives one takes it as its body parameter with
 * {@code @Consumes("*&#47;*")}; it has passed the {@link org.luoshi.platform.api.record.NonSecretGate} by then. A method
 * that returns one offers it for download.
 *
 * @param name name of the file, without folders
 * @param mediaType media type, for example {@code text/plain}
 * @param content the bytes
 */
public record FileContent(String name, String mediaType, byte[] content) {}
