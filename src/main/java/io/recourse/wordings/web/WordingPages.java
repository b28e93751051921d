package io.recourse.wordings.web;

import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import io.recourse.wordings.EditVariant;
import io.recourse.wordings.GroupWords;
import io.recourse.wordings.NameGroup;
import io.recourse.wordings.SoundWords;
import io.recourse.wordings.Variant;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Words of mails and texts by group of customers, of which owners begin others (NTF-09). */
@Controller
class WordingPages {

  private final GroupWords book;
  private final EditVariant edit;
  private final SoundWords sound;
  private final NameGroup groups;
  private final ProblemWords words;

  WordingPages(
      GroupWords book, EditVariant edit, SoundWords sound, NameGroup groups, ProblemWords words) {
    this.book = book;
    this.edit = edit;
    this.sound = sound;
    this.groups = groups;
    this.words = words;
  }

  /**
   * @param key the message to write for; null for the list alone
   */
  @GetMapping("/work/wordings")
  String list(
      @RequestParam(required = false) String key,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = "") String audience,
      Model model) {
    if (key != null) {
      try {
        model.addAttribute("usual", sound.usual(key.strip(), language));
        model.addAttribute(
            "before", book.latest(key.strip(), language, audience.strip()).orElse(null));
      } catch (Problem none) {
        model.addAttribute("refused", said(none));
      }
    }
    return show(key == null ? "" : key.strip(), language, audience.strip(), model);
  }

  private String show(String key, String language, String audience, Model model) {
    model.addAttribute("key", key);
    model.addAttribute("language", language);
    model.addAttribute("audience", audience);
    model.addAttribute("longest", SoundWords.longest(key));
    model.addAttribute("languages", EditVariant.LANGUAGES);
    model.addAttribute("variants", book.inForce());
    return "wordings/list";
  }

  @PostMapping("/work/wordings")
  String edit(
      @RequestParam String key,
      @RequestParam String language,
      @RequestParam String audience,
      @RequestParam int version,
      @RequestParam(required = false) String subject,
      @RequestParam(required = false) String body,
      HttpServletResponse response,
      Model model) {
    try {
      return edit.edit(key, language, audience, version, subject, body)
          .map(draft -> "redirect:/studio/texts/drafts/" + draft)
          .orElse("redirect:/work/wordings");
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      model.addAttribute("refused", said(refused));
      model.addAttribute("usual", sound.usual(key, language));
      model.addAttribute(
          "before", new Variant(key, language, audience, version, subject, body, "", null));
      return show(key, language, audience, model);
    }
  }

  @PostMapping("/work/customers/{person}/group")
  String group(
      @PathVariable String person,
      @RequestParam(required = false) String group,
      RedirectAttributes redirect) {
    try {
      groups.name(person, group);
    } catch (Problem refused) {
      redirect.addFlashAttribute("refused", said(refused));
    }
    redirect.addAttribute("person", person);
    return "redirect:/work/customers/{person}";
  }

  private String said(Problem refused) {
    Problem here = words.here(refused);
    return here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail();
  }
}
