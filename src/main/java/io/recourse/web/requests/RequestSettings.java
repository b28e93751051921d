package io.recourse.web.requests;

import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** How controllers are called. */
@Configuration
class RequestSettings {

  @Bean
  WebMvcRegistrations controllerCalls(AnswerOnce once) {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new IdempotentAnswers(once);
      }
    };
  }
}
