package io.recourse.audit;

import io.recourse.common.EventCatalogue;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gathers what every feature declares. */
@Configuration
class CatalogueOfEvents {

  @Bean
  EventCatalogue eventCatalogue(List<EventTypes> features) {
    return new EventCatalogue(features);
  }
}
