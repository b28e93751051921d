package io.recourse.web.requests;

import io.recourse.web.security.ProblemDoorman;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;

/** Filters behind the security chain. */
@Configuration
class RequestSettings {

  @Bean
  FilterRegistrationBean<IdempotentAnswers> idempotentAnswers(
      AnswerStore answers, ProblemDoorman doorman, PlatformTransactionManager transactions) {
    FilterRegistrationBean<IdempotentAnswers> filter =
        new FilterRegistrationBean<>(new IdempotentAnswers(answers, doorman, transactions));
    filter.addUrlPatterns("/api/v1/*");
    filter.setOrder(Ordered.LOWEST_PRECEDENCE);
    return filter;
  }
}
