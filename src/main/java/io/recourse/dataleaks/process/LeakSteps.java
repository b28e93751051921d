package io.recourse.dataleaks.process;

import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No model ends a leak that nobody contained; only a lead's hand tells the authority. */
@Configuration
class LeakSteps {

  private static final String TELL_EACH = "tellConcernedDelegate";

  @Bean
  StepContract stepsOfDataLeaks(StepsOfFeature found) {
    return new StepContract(
            Set.of(LeakElements.PROCESS),
            found.beside(LeakSteps.class).stream()
                .filter(Predicate.not(TELL_EACH::equals))
                .collect(Collectors.toUnmodifiableSet()),
            Map.of(),
            Map.of(
                LeakElements.ASSESS, "complaints",
                LeakElements.CONTAIN, "complaints",
                LeakElements.AUTHORITY, "lead",
                LeakElements.PERSONS, "complaints"),
            Map.of("Timer_LeakUnassessed", "${leakAssessBy}"),
            Set.of(
                LeakElements.FOUND,
                LeakElements.CONTAIN_BY,
                LeakElements.NOTICE_OWED,
                LeakElements.NOTICE_BY,
                LeakElements.PERSONS_OWED,
                LeakElements.PERSONS_BY))
        .keeping(
            KeptStep.telling(LeakElements.PROCESS, "Task_AcknowledgeLeak", "dataLeakTaken")
                .first("StartEvent_LeakReported"));
  }

  @Bean
  StepContract stepsOfLeakNotices() {
    return new StepContract(
        Set.of(NoticeElements.PROCESS),
        Set.of(TELL_EACH),
        Map.of(),
        Map.of(NoticeElements.TELL_OTHERWISE, "complaints"),
        Map.of(),
        Set.of(NoticeElements.OTHERWISE, NoticeElements.OTHERWISE_BY));
  }
}
