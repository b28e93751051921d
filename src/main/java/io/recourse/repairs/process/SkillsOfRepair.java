package io.recourse.repairs.process;

import io.recourse.assignment.SkilledTask;
import io.recourse.common.CaseNumber;
import io.recourse.repairs.TrainedFor;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who diagnoses, repairs or tests an article has learnt it (REP-06). */
@Configuration
class SkillsOfRepair {

  @Bean
  SkilledTask skillToDiagnose(TrainedFor articles) {
    return new Work(RepairElements.DIAGNOSE_REPAIR, articles);
  }

  @Bean
  SkilledTask skillToVisit(TrainedFor articles) {
    return new Work(RepairElements.VISIT_ON_SITE, articles);
  }

  @Bean
  SkilledTask skillToRepair(TrainedFor articles) {
    return new Work(RepairElements.PERFORM_REPAIR, articles);
  }

  @Bean
  SkilledTask skillToTest(TrainedFor articles) {
    return new Work(RepairElements.TEST_REPAIR, articles);
  }

  private record Work(String taskKey, TrainedFor trained) implements SkilledTask {

    @Override
    public Set<String> articles(CaseNumber number) {
      return trained.of(number);
    }
  }
}
