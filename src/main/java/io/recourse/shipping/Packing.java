package io.recourse.shipping;

import io.recourse.common.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Service;

/** Packing instructions for every booked parcel, more for fragile and valuable goods (LOG-06). */
@Service
class Packing {

  /** One kind of goods in the parcel and what one piece of it cost. */
  record Goods(String category, Money pieceCost) {}

  private final ShippingRules rules;

  Packing(ShippingRules rules) {
    this.rules = rules;
  }

  List<String> instructions(String language, List<Goods> goods) {
    ResourceBundle words = words(language);
    List<String> steps = new ArrayList<>();
    steps.add(words.getString("packing.slip"));
    steps.add(words.getString("packing.box"));
    if (goods.stream().anyMatch(line -> rules.isFragile(line.category()))) {
      steps.add(words.getString("packing.fragile"));
    }
    if (goods.stream().anyMatch(line -> rules.isValuable(line.pieceCost()))) {
      steps.add(words.getString("packing.valuable"));
    }
    return List.copyOf(steps);
  }

  private static ResourceBundle words(String language) {
    Locale locale = language == null ? Locale.ROOT : Locale.forLanguageTag(language);
    ResourceBundle.Control noSystemLocale =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle("messages/parcel", locale, noSystemLocale);
  }
}
