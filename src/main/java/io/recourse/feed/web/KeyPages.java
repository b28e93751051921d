package io.recourse.feed.web;

import io.recourse.common.Problem;
import io.recourse.feed.ManageKeys;
import io.recourse.web.ProblemWords;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys on the page of events: made, shown once, revoked. */
@Controller
@RequestMapping("/work/events/keys")
class KeyPages {

  private static final String LIST = "redirect:/work/events#keys";

  private final ManageKeys keys;
  private final ProblemWords words;

  KeyPages(ManageKeys keys, ProblemWords words) {
    this.keys = keys;
    this.words = words;
  }

  @PostMapping
  String make(@RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
    try {
      redirect.addFlashAttribute("key", keys.make(name).text());
    } catch (Problem refused) {
      redirect.addFlashAttribute("keyRefused", words.here(refused).errors().get(0).detail());
    }
    return LIST;
  }

  @PostMapping("/{id}/revoke")
  String revoke(@PathVariable UUID id) {
    keys.revoke(id);
    return LIST;
  }
}
