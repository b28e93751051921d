package io.recourse.goodwill.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import io.recourse.goodwill.GoodwillRequests;
import io.recourse.goodwill.RequestGoodwill;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No model lets a team grant what another team's limit allows. */
@Configuration
class GoodwillSteps {

  @Bean
  StepContract stepsOfGoodwill(StepsOfFeature found) {
    return new StepContract(
        Set.of(GoodwillElements.PROCESS),
        found.beside(GoodwillSteps.class),
        Map.of(),
        Map.of(GoodwillElements.AS_LEAD, "lead", GoodwillElements.AS_OWNER, "owner"),
        Map.of("Timer_LeadOver", "${grantGoodwillBy}", "Timer_OwnerOver", "${grantGoodwillBy}"),
        Set.of(GoodwillElements.TEAM, GoodwillElements.ANSWER_BY));
  }

  @Bean
  TaskHandler grantAsLeadHandler(
      GoodwillElements elements, GoodwillRequests requests, RequestGoodwill answer) {
    return new GrantTask(GoodwillElements.AS_LEAD, elements, requests, answer);
  }

  @Bean
  TaskHandler grantAsOwnerHandler(
      GoodwillElements elements, GoodwillRequests requests, RequestGoodwill answer) {
    return new GrantTask(GoodwillElements.AS_OWNER, elements, requests, answer);
  }
}
