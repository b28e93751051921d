package io.recourse.payments.gateway;

import io.recourse.common.Problem;
import io.recourse.payments.gateway.SimulatedCharges.Page;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which the simulated provider takes money, from nobody. */
@Controller
@ConditionalOnProperty("recourse.gateway.simulated")
@RequestMapping("/simulated-provider/pay/{token}")
class SimulatedPage {

  private final SimulatedCharges charges;
  private final SimulatedProvider provider;
  private final Clock clock;

  SimulatedPage(SimulatedCharges charges, SimulatedProvider provider, Clock clock) {
    this.charges = charges;
    this.provider = provider;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable String token, Model model) {
    Page page = page(token);
    model.addAttribute("page", page);
    model.addAttribute("open", isOpen(page));
    return "payments/simulated";
  }

  @PostMapping
  String pay(@PathVariable String token) {
    Page page = page(token);
    if (isOpen(page)) {
      provider.pay(page, page.amount());
    }
    return "redirect:" + page.returnUrl();
  }

  private boolean isOpen(Page page) {
    return charges.of(page.key()).isEmpty() && clock.instant().isBefore(page.expiresAt());
  }

  private Page page(String token) {
    return charges.ofToken(token).orElseThrow(() -> Problem.notFound("payment.unknown"));
  }
}
