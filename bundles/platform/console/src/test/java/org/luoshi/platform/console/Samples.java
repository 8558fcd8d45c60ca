package org.luoshi.platform.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A shell and a module with few files. */
final class Samples {
    static final String MODULE = """
            {"id": "visitors", "version": "1.0.0", "order": 90, "contract": 1, "entry": "module.js",
             "title": {"zh-CN": "来访登记", "en": "Visitors"},
             "menu": [
               {"path": "visits", "page": "VisitList", "permission": "visitors.read"},
               {"path": "desk", "page": "Desk", "permission": "visitors.manage"}],
             "cards": [{"card": "VisitsToday", "permission": "visitors.read"}]}""";

    private Samples() {}

    static FileTree tree(Map<String, String> files) {
        return new FileTree(files.keySet(), name -> files.get(name).getBytes(StandardCharsets.UTF_8));
    }

    static Shell shell() {
        return new Shell(tree(Map.of(
                "index.html", "<!doctype html><title>落实</title>",
                "csp.txt", "'sha256-abc='\n",
                "a/index-1.js", "console.log(1);".repeat(200),
                "a/index-1.js.br", "packed",
                "a/style.css", "body{margin:0}".repeat(200),
                "a/mark.svg", "<svg/>")));
    }

    static ConsoleModule module(String revision, String schema) {
        return new ConsoleModule(revision, schema, manifest(), tree(Map.of("module.js", "export default {}")));
    }

    static ObjectNode manifest() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(MODULE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
