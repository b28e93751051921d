package io.recourse.agreedtexts.web;

import io.recourse.agreedtexts.ReadTexts;
import io.recourse.agreedtexts.TextDraft;
import io.recourse.agreedtexts.TextPart;
import io.recourse.agreedtexts.WriteParts;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A whole part of a text, such as a rule, in fields: added, written anew, ended. */
@Controller
@RequestMapping("/studio/texts/drafts/{id}/parts")
@PreAuthorize(TextHands.READ)
class TextPartPages {

  private static final String FIELD = "v.";

  private final ReadTexts read;
  private final WriteParts parts;
  private final TextWriters writers;
  private final ProblemWords words;

  TextPartPages(ReadTexts read, WriteParts parts, TextWriters writers, ProblemWords words) {
    this.read = read;
    this.parts = parts;
    this.writers = writers;
    this.words = words;
  }

  @GetMapping({"", "/{part}"})
  String part(
      @PathVariable UUID id,
      @PathVariable(required = false) String part,
      Locale locale,
      HttpServletRequest request,
      Model page) {
    return page(id, part, Map.of(), locale, request, page);
  }

  /** What was typed stays on the page where it could not be saved. */
  @PostMapping({"", "/{part}"})
  @PreAuthorize(TextHands.WRITE)
  String save(
      @PathVariable UUID id,
      @PathVariable(required = false) String part,
      @RequestParam int seen,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    writers.demandWriter(id, request);
    Map<String, String> typed = fields(sent);
    try {
      return draft(parts.write(id, seen, part, typed));
    } catch (Problem refused) {
      return refused(refused, response, page, () -> page(id, part, typed, locale, request, page));
    }
  }

  @PostMapping("/{part}/{act:end|back}")
  @PreAuthorize(TextHands.WRITE)
  String end(
      @PathVariable UUID id,
      @PathVariable String part,
      @PathVariable String act,
      @RequestParam int seen,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    writers.demandWriter(id, request);
    try {
      return draft(act.equals("end") ? parts.end(id, seen, part) : parts.takeBack(id, seen, part));
    } catch (Problem refused) {
      return refused(
          refused, response, page, () -> page(id, part, Map.of(), locale, request, page));
    }
  }

  /** The page again, of which a part is asked for that there is. */
  private interface Again {

    String page();
  }

  private String refused(Problem refused, HttpServletResponse response, Model page, Again again) {
    if (refused.kind() == Problem.Kind.NOT_FOUND) {
      throw refused;
    }
    response.setStatus(refused.kind().status());
    page.addAttribute("errors", words.said(refused));
    return again.page();
  }

  private String page(
      UUID id,
      String part,
      Map<String, String> typed,
      Locale locale,
      HttpServletRequest request,
      Model page) {
    page.addAttribute("opened", read.draft(id, locale));
    page.addAttribute("sheet", parts.sheet(id, part, locale).over(typed));
    page.addAttribute("part", part);
    page.addAttribute("state", state(id, part, locale));
    page.addAttribute("mayWrite", writers.mayWrite(id, request));
    return "agreedtexts/part";
  }

  private TextPart.State state(UUID id, String part, Locale locale) {
    return parts.of(id, locale).stream()
        .filter(one -> one.key().equals(part))
        .map(TextPart::state)
        .findFirst()
        .orElse(TextPart.State.ADDED);
  }

  /** Of several that were chosen all, with spaces between. */
  private static Map<String, String> fields(MultiValueMap<String, String> sent) {
    Map<String, String> fields = new LinkedHashMap<>();
    sent.forEach(
        (name, values) -> {
          if (name.startsWith(FIELD)) {
            fields.put(name.substring(FIELD.length()), String.join(" ", values).strip());
          }
        });
    return fields;
  }

  private static String draft(TextDraft saved) {
    return "redirect:/studio/texts/drafts/" + saved.id();
  }
}
