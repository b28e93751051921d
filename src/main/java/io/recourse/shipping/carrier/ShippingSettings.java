package io.recourse.shipping.carrier;

import io.recourse.shipping.ShippingRules;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads what the operator configured about shipping. */
@Configuration
class ShippingSettings {

  @Bean
  ShippingRules shippingRules(Environment environment) {
    return Binder.get(environment).bind("recourse.shipping", ShippingRules.class).get();
  }
}
