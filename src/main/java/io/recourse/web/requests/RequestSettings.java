package io.recourse.web.requests;

import io.recourse.web.security.ProblemDoorman;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Filters behind the security chain. */
@Configuration
class RequestSettings {

  @Bean
  FilterRegistrationBean<IdempotentAnswers> idempotentAnswers(
      AnswerStore answers, ProblemDoorman doorman) {
    FilterRegistrationBean<IdempotentAnswers> filter =
        new FilterRegistrationBean<>(new IdempotentAnswers(answers, doorman));
    filter.addUrlPatterns("/api/v1/*");
    filter.setOrder(Ordered.LOWEST_PRECEDENCE);
    return filter;
  }
}
