package io.recourse.portal.web;

import io.recourse.policy.Buyer;
import io.recourse.policy.LocalDays;
import io.recourse.policy.PublishedPolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The return policy in plain words, open to everybody before and after a purchase (POL-02). */
@Controller
class PolicyPage {

  private static final List<String> COUNTRIES = List.of("DE", "FR", "GB", "CN", "US");

  private final PublishedPolicy policy;
  private final LocalDays days;
  private final Clock clock;

  PolicyPage(PublishedPolicy policy, LocalDays days, Clock clock) {
    this.policy = policy;
    this.days = days;
    this.clock = clock;
  }

  @GetMapping("/policy")
  String policy(@RequestParam(defaultValue = "DE") String country, Locale language, Model model) {
    String asked = COUNTRIES.contains(country) ? country : COUNTRIES.get(0);
    LocalDate today = days.dayOf(clock.instant(), asked);
    model.addAttribute("country", asked);
    model.addAttribute(
        "countries", COUNTRIES.stream().map(code -> new Country(code, language)).toList());
    model.addAttribute("clauses", policy.words(asked, today, Buyer.CONSUMER, language));
    return "portal/policy";
  }

  /** A country to choose, by its name in the reader's language. */
  public record Country(String code, String name) {

    public Country(String code, Locale language) {
      this(code, new Locale.Builder().setRegion(code).build().getDisplayCountry(language));
    }
  }
}
