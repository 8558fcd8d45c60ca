package org.luoshi.platform.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Answers everything that is neither {@code /api} nor {@code /health}: files below {@code /console/}, and under every
 * other address the one page, which looks the address up itself.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/*")
public final class ConsoleServlet extends HttpServlet {
    private static final String FILES = "/console/";
    private static final String MODULES = "m/";

    private final Shell shell;
    private final ModuleCatalogue catalogue;

    @Activate
    public ConsoleServlet(BundleContext context, @Reference ModuleCatalogue catalogue) {
        this(new Shell(FileTree.of(context.getBundle(), "console-shell")), catalogue);
    }

    ConsoleServlet(Shell shell, ModuleCatalogue catalogue) {
        this.shell = shell;
        this.catalogue = catalogue;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebAnswer answer = new WebAnswer(request, response);
        String path = request.getRequestURI();
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            answer.refuse(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Pages can only be read.\n");
        } else if (path.startsWith(FILES)) {
            Optional<WebFile> file = file(path.substring(FILES.length()));
            if (file.isPresent()) {
                answer.file(file.get());
            } else {
                answer.refuse(HttpServletResponse.SC_NOT_FOUND, "There is no such file.\n");
            }
        } else if (isFile(path) || isService(path)) {
            answer.refuse(HttpServletResponse.SC_NOT_FOUND, "There is nothing at this address.\n");
        } else {
            answer.page(shell.page(), shell.policy());
        }
    }

    private Optional<WebFile> file(String path) {
        return path.startsWith(MODULES) ? catalogue.find(path.substring(MODULES.length())) : shell.find(path);
    }

    private static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    }

    /** Addresses of programs, whose servlet is away just now: a page would mislead them. */
    private static boolean isService(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/health");
    }
}
