package io.recourse.policy;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The grounds that are the law's, in the words of the statute packs; all others are the shop's. */
@Service
public class LegalGrounds {

  private final StatutePacks packs;

  LegalGrounds(StatutePacks packs) {
    this.packs = packs;
  }

  public Set<String> all() {
    return packs.all().stream()
        .filter(pack -> !pack.isShop())
        .flatMap(pack -> pack.rules().stream())
        .map(PolicyRule::ground)
        .collect(Collectors.toSet());
  }
}
