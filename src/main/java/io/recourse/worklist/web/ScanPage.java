package io.recourse.worklist.web;

import io.recourse.worklist.ScannedWork;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A label or a serial scanned leads to its task. */
@Controller
class ScanPage {

  private static final int LONGEST = 64;

  private final ScannedWork scanned;
  private final MessageSource words;

  ScanPage(ScannedWork scanned, MessageSource words) {
    this.scanned = scanned;
    this.words = words;
  }

  @GetMapping("/work/scan")
  String scan(
      Authentication signedIn,
      Locale locale,
      @RequestParam(defaultValue = "") String code,
      RedirectAttributes flash) {
    boolean readable = !code.isBlank() && code.length() <= LONGEST && code.indexOf('\0') < 0;
    Optional<String> task =
        readable ? scanned.taskOf(code, SignedInWorker.of(signedIn)) : Optional.empty();
    if (task.isEmpty()) {
      Object[] facts = {code.length() > LONGEST ? code.substring(0, LONGEST) + "…" : code};
      flash.addFlashAttribute("refused", words.getMessage("work.scan.none", facts, locale));
    }
    return "redirect:" + task.map(id -> "/work/tasks/" + id).orElse("/work");
  }
}
