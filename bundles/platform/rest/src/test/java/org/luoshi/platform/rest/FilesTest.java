package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilesTest {
    private static final String PATH = "/api/supervision/papers";
    private static final int MEBIBYTE = 1024 * 1024;

    @RegisterExtension
    final RestServer server = new RestServer();

    @BeforeEach
    void servePapers() {
        server.serve("supervision", new Papers());
    }

    @Test
    void takesAFileWithItsName() {
        HttpResponse<String> answer = send("attachment; filename*=UTF-8''..%2F%E9%80%9A%E7%9F%A5+1.txt", "要求");

        assertThat(answer.body()).contains("\"name\":\"通知+1.txt\"", "\"size\":6", "\"type\":\"text/plain\"");
        assertThat(send("attachment; filename=\"C:\\\\a\\\\b.txt\"", "x").body())
                .contains("\"name\":\"b.txt\"");
    }

    @Test
    void refusesFilesWithoutNameOrContent() {
        assertThat(send("attachment", "x").statusCode()).isEqualTo(422);
        assertThat(send("attachment; filename*=UTF-8''%zz", "x").statusCode()).isEqualTo(422);
        assertThat(send("attachment; filename=a.txt", "").statusCode()).isEqualTo(422);
    }

    @Test
    void passesNameAndContentThroughTheGate() {
        assertThat(send("attachment; filename=a.txt", "机密★").statusCode()).isEqualTo(422);

        server.services().unsetGate(server.gate());
        assertThat(send("attachment; filename=a.txt", "x").statusCode()).isEqualTo(503);
    }

    @Test
    void takesLargerFilesThanJsonButNotAny() {
        assertThat(sendBytes(2 * MEBIBYTE).statusCode()).isEqualTo(200);
        assertThat(sendBytes(20 * MEBIBYTE + 1).statusCode()).isEqualTo(413);
    }

    @Test
    void offersFilesForDownload() {
        HttpResponse<String> answer = server.get(PATH);

        assertThat(answer.body()).isEqualTo("内容");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''%E5%91%A8%E6%8A%A5%201.txt");
    }

    private HttpResponse<String> send(String disposition, String content) {
        return server.send(server.write(PATH)
                .setHeader("Content-Type", "text/plain")
                .header("Content-Disposition", disposition)
                .POST(BodyPublishers.ofString(content)));
    }

    private HttpResponse<String> sendBytes(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 'a');
        return server.send(server.write(PATH)
                .setHeader("Content-Type", "text/plain")
                .header("Content-Disposition", "attachment; filename=a.txt")
                .POST(BodyPublishers.ofByteArray(content)));
    }
}
