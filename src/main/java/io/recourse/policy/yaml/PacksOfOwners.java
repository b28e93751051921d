package io.recourse.policy.yaml;

import io.recourse.agreedtexts.AgreedKind;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shop's terms and the statutes, as two sorts of texts that owners write. */
@Configuration(proxyBeanMethods = false)
class PacksOfOwners {

  @Bean
  AgreedKind shopTerms(KeptStatutePacks packs, PackCheck check, RuleFields rules) {
    return new PackKind(PackKind.SHOP, List.of("SHOP"), packs, check, rules);
  }

  @Bean
  AgreedKind statutes(KeptStatutePacks packs, PackCheck check, RuleFields rules) {
    return new PackKind(PackKind.STATUTE, List.of("EU", "UK", "CN", "US"), packs, check, rules);
  }
}
