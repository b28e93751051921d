package io.recourse.worklist.web;

import io.recourse.worklist.FindSimilar;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Similar solved cases and the replies that ended them, fetched once the task stands there. */
@Controller
class SimilarCasesPage {

  private final FindSimilar find;
  private final MessageSource words;
  private final Clock clock;

  SimilarCasesPage(FindSimilar find, MessageSource words, Clock clock) {
    this.find = find;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/work/tasks/{id}/similar")
  String similar(Authentication signedIn, @PathVariable String id, Locale locale, Model model) {
    model.addAttribute("similar", find.to(id, SignedInWorker.of(signedIn)));
    model.addAttribute("wording", new TaskWording(words, locale, clock.instant()));
    return "worklist/similar :: similar";
  }
}
