package io.recourse.backorders.web;

import io.recourse.backorders.ReadBackorder;
import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lines are exchanged on cases of both types. */
@Configuration
class BackorderParts {

  @Bean
  LinePart backorderOfExchange(ReadBackorder backorder) {
    return new BackorderJson(CaseType.EXCHANGE, backorder);
  }

  @Bean
  LinePart backorderOfReturn(ReadBackorder backorder) {
    return new BackorderJson(CaseType.RETURN, backorder);
  }
}
