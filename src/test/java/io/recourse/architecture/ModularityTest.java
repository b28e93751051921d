package io.recourse.architecture;

import io.recourse.RecourseApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  @Test
  @DisplayName("Modules have no cycles and use only what others publish")
  void verifies() {
    ApplicationModules.of(RecourseApplication.class).verify();
  }
}
