package io.recourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class ApplicationTest {

  @Autowired ManagementService management;

  @Test
  @DisplayName("The whole application starts in UTC on an engine schema of its own making")
  void starts() {
    assertThat(TimeZone.getDefault().toZoneId().normalized()).isEqualTo(ZoneOffset.UTC);
    assertThat(management.getTableCount()).containsKey("ACT_RU_EXECUTION");
  }
}
