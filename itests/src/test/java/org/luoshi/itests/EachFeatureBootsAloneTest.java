package org.luoshi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.ProbeBuilder;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Installs every feature of the platform by itself into a container that holds nothing else of ours, looks at its
 * bundles, and takes it away again.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class EachFeatureBootsAloneTest {
    private static final EnumSet<FeaturesService.Option> QUIET =
            EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles);

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Configuration
    public Option[] distribution() {
        return new Option[] {Exam.distribution(0), Exam.bootOnly("shell, scr")};
    }

    /** The test's bundle holds the other tests too, which need what is not there yet. */
    @ProbeBuilder
    public TestProbeBuilder needingNothingOfOurs(TestProbeBuilder probe) {
        probe.setHeader("Import-Package", "org.osgi.framework,org.apache.karaf.features,*;resolution:=optional");
        return probe;
    }

    @Test
    public void everyFeatureBootsByItself() throws Exception {
        List<String> names = Arrays.stream(features.listFeatures())
                .map(Feature::getName)
                .filter(name -> name.startsWith("luoshi-") && !isOfficeFunction(name))
                .sorted()
                .toList();
        assertTrue(names.toString(), names.contains("luoshi-platform"));
        List<String> failures = new ArrayList<>();
        for (String name : names) {
            features.installFeature(name, QUIET);
            failures.addAll(
                    notActive().stream().map(bundle -> name + ": " + bundle).toList());
            features.uninstallFeature(name, QUIET);
        }
        assertEquals(List.of(), failures);
    }

    /** Those come from the catalogue, see {@link EachFunctionRunsAloneTest}. */
    private static boolean isOfficeFunction(String feature) {
        String prefix = feature.substring("luoshi-".length()) + "-";
        String[] files = new File(System.getProperty("karaf.home"), "catalogue").list();
        return files != null && Arrays.stream(files).anyMatch(file -> file.startsWith(prefix));
    }

    private List<String> notActive() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get("Fragment-Host") == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .collect(Collectors.toList());
    }
}
