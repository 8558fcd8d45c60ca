package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.luoshi.platform.rest.application.Resource;
import org.luoshi.platform.rest.openapi.OpenApiResource;

class LeakTest {
    @RegisterExtension
    final RestServer server = new RestServer();

    /** Loads the resource and its records anew, as a bundle that was installed again does. */
    private static final class ModuleLoader extends URLClassLoader {
        ModuleLoader(URL classes) {
            super(new URL[] {classes}, Matters.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Matters.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }

    @Test
    void letsTheClassesOfAFunctionGoOnceItIsRemoved() throws Exception {
        WeakReference<ClassLoader> loader = serveUseAndRemove();
        server.serve("supervision", new Papers());
        assertThat(server.get("/api/supervision/papers").statusCode()).isEqualTo(200);

        await().atMost(Duration.ofMinutes(1)).until(() -> {
            System.gc();
            return loader.get() == null;
        });
    }

    private WeakReference<ClassLoader> serveUseAndRemove() throws Exception {
        URL classes = Matters.class.getProtectionDomain().getCodeSource().getLocation();
        ModuleLoader loader = new ModuleLoader(classes);
        Object matters = loader.loadClass(Matters.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        assertThat(matters.getClass()).isNotEqualTo(Matters.class);
        Resource resource = server.serve("supervision", matters);
        assertThat(server.get("/api/supervision/matters/7").statusCode()).isEqualTo(200);
        assertThat(server.post("/api/supervision/matters", "{\"weight\":1}").statusCode())
                .isEqualTo(201);
        assertThat(server.get("/api/supervision/matters?state=OPEN").statusCode())
                .isEqualTo(200);
        server.serve("", new OpenApiResource(server.registry()));
        assertThat(server.get("/api/openapi.json").body()).contains("/api/supervision/matters/{id}");
        server.registry().remove(resource);
        server.settle();
        loader.close();
        return new WeakReference<>(loader);
    }
}
