package org.luoshi.maven;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes the pair of keys with which a provider signs plugin files. Once; it is never overwritten. */
@Mojo(name = "keygen", requiresProject = false, threadSafe = true)
public final class KeygenMojo extends AbstractMojo {
    /** Name of the provider: letters, digits, hyphens. Operators read it beside every function the key has signed. */
    @Parameter(property = "luoshi.key.name", required = true)
    private String name;

    /** Folder for the two files. Never one that is shared or under version control. */
    @Parameter(property = "luoshi.key.folder", defaultValue = "${user.home}/.luoshi/keys")
    private File folder;

    @Override
    public void execute() throws MojoExecutionException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,60}")) {
            throw new MojoExecutionException("luoshi.key.name: letters, digits and hyphens only");
        }
        try {
            PemKeys.Pair keys = PemKeys.make(folder.toPath(), name);
            getLog().info("private key, yours alone:    " + keys.privateKey());
            getLog().info("public key, for etc/trust/:  " + keys.publicKey());
            getLog().info("sign with: mvn verify -Dluoshi.key=" + keys.privateKey());
        } catch (IOException e) {
            throw new MojoExecutionException("no key was made: " + e, e);
        }
    }
}
