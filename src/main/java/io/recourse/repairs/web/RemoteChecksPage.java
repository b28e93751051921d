package io.recourse.repairs.web;

import io.recourse.common.Problem;
import io.recourse.repairs.AgreedChecks;
import io.recourse.repairs.KeepChecks;
import io.recourse.repairs.KeptCheck;
import io.recourse.repairs.RemoteCheck;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which the list of checks is read and a change of it begun; what was typed stays there
 * when refused.
 */
@Controller
@RequestMapping("/work/remote-checks")
class RemoteChecksPage {

  private static final String DRAFT = "redirect:/studio/texts/drafts/";
  private static final RemoteCheck BLANK = new RemoteCheck("", "", "", 1, Map.of());

  private final AgreedChecks checks;
  private final KeepChecks keep;
  private final ProblemWords words;

  RemoteChecksPage(AgreedChecks checks, KeepChecks keep, ProblemWords words) {
    this.checks = checks;
    this.keep = keep;
    this.words = words;
  }

  @GetMapping
  String list(@RequestParam(required = false) String edit, Model model) {
    List<KeptCheck> kept = checks.inForce();
    RemoteCheck typed =
        kept.stream()
            .map(KeptCheck::check)
            .filter(one -> one.key().equals(edit))
            .findFirst()
            .orElse(BLANK);
    return shown(kept, typed, model);
  }

  @PostMapping
  String keep(
      @RequestParam String key,
      @RequestParam String category,
      @RequestParam String symptom,
      @RequestParam int position,
      @RequestParam Map<String, String> all,
      Model model,
      HttpServletResponse response) {
    RemoteCheck check =
        new RemoteCheck(key.strip(), word(category), word(symptom), position, said(all));
    try {
      return DRAFT + keep.keep(check);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      model.addAttribute(
          "refused",
          words.here(refused).errors().stream()
              .map(one -> one.pointer().substring(1) + ": " + one.detail())
              .toList());
      return shown(checks.inForce(), check, model);
    }
  }

  @PostMapping("/drop")
  String drop(@RequestParam String key) {
    return DRAFT + keep.drop(key);
  }

  private static String shown(List<KeptCheck> kept, RemoteCheck typed, Model model) {
    model.addAttribute("checks", kept);
    model.addAttribute("typed", typed);
    model.addAttribute("languages", KeepChecks.LANGUAGES);
    return "repairs/checks";
  }

  private static Map<String, String> said(Map<String, String> all) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String language : KeepChecks.LANGUAGES) {
      String typed = all.getOrDefault(language, "").strip();
      if (!typed.isEmpty()) {
        said.put(language, typed);
      }
    }
    return said;
  }

  private static String word(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }
}
