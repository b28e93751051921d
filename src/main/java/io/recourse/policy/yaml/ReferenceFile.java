package io.recourse.policy.yaml;

import io.recourse.policy.References;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the yardsticks of {@code policy/references.yaml} to the features. */
@Configuration(proxyBeanMethods = false)
class ReferenceFile {

  @Bean
  References references() {
    return YamlFiles.read("policy/references.yaml", References.class);
  }
}
