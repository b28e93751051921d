package io.recourse.engine.contention;

import io.recourse.common.Contended;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/** Whatever declares a transaction is run again when only a race was lost. */
@Configuration(proxyBeanMethods = false)
class ContendedChanges {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Contended contended() {
    return new Contended(LostRace::is);
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor runAgain(TransactionAttributeSource declared, Contended contended) {
    return new RunAgain(declared, contended);
  }
}
