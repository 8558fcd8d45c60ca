package org.luoshi.platform.identity;

import org.junit.jupiter.api.Test;
import org.luoshi.testkit.contract.LayerRules;

class LayersTest {
    @Test
    void keepsToTheSameRoomPlanAsOfficeFunctions() {
        LayerRules.check(SimpleMode.class);
    }
}
