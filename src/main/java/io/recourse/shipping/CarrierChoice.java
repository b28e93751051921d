package io.recourse.shipping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Picks the carrier by the configured rules (LOG-04) and knows all of them by name. */
@Service
public class CarrierChoice {

  private final ShippingRules rules;
  private final Map<String, Carrier> carriers;

  CarrierChoice(ShippingRules rules, List<Carrier> carriers) {
    this.rules = rules;
    this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::name, Function.identity()));
  }

  List<String> names() {
    return carriers.keySet().stream().sorted().toList();
  }

  Carrier choose(String country, ShippingMethod method) {
    return named(rules.carrierFor(country, method));
  }

  /** By a name as people type it; empty for a carrier that is not set up. */
  Optional<Carrier> find(String name) {
    return carriers.values().stream()
        .filter(carrier -> carrier.name().equalsIgnoreCase(name))
        .findFirst();
  }

  Carrier named(String name) {
    return Optional.ofNullable(carriers.get(name))
        .orElseThrow(() -> new CarrierFailure("The carrier " + name + " is not set up"));
  }
}
