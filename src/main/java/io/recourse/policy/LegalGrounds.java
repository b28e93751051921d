package io.recourse.policy;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The grounds that are the law's, in the words of the statute packs; all others are the shop's. */
@Service
public class LegalGrounds {

  private static final String SHOP = "SHOP";

  private final StatutePacks packs;

  LegalGrounds(StatutePacks packs) {
    this.packs = packs;
  }

  public Set<String> all() {
    return packs.all().stream()
        .filter(pack -> !pack.id().equals(SHOP))
        .flatMap(pack -> pack.rules().stream())
        .map(PolicyRule::ground)
        .collect(Collectors.toSet());
  }
}
