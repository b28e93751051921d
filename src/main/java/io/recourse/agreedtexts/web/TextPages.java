package io.recourse.agreedtexts.web;

import io.recourse.agreedtexts.AgreeOnText;
import io.recourse.agreedtexts.DrawnText;
import io.recourse.agreedtexts.PreviewText;
import io.recourse.agreedtexts.ReadTexts;
import io.recourse.agreedtexts.TextDraft;
import io.recourse.agreedtexts.TextName;
import io.recourse.agreedtexts.TextPart;
import io.recourse.agreedtexts.WriteParts;
import io.recourse.agreedtexts.WriteText;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Texts in the studio: which there are, one with its versions, one that is being changed. */
@Controller
@RequestMapping("/studio/texts")
@PreAuthorize(TextHands.READ)
class TextPages {

  private static final String FIELD = "v.";

  /** Before what the draft said otherwise when the page was drawn. */
  private static final String DRAWN = "w.";

  private final ReadTexts read;
  private final WriteText write;
  private final AgreeOnText agree;
  private final PreviewText preview;
  private final WriteParts parts;
  private final TextWriters writers;
  private final ProblemWords words;

  TextPages(
      ReadTexts read,
      WriteText write,
      AgreeOnText agree,
      PreviewText preview,
      WriteParts parts,
      TextWriters writers,
      ProblemWords words) {
    this.writers = writers;
    this.read = read;
    this.write = write;
    this.agree = agree;
    this.preview = preview;
    this.parts = parts;
    this.words = words;
  }

  @GetMapping
  String list(Locale locale, Model page) {
    page.addAttribute("drafts", read.drafts(locale));
    page.addAttribute("texts", byKind(read.texts(locale)));
    return "agreedtexts/list";
  }

  @GetMapping("/{kind}/{key}")
  String text(
      @PathVariable String kind,
      @PathVariable String key,
      @RequestParam(required = false) Integer version,
      Locale locale,
      HttpServletRequest request,
      Model page) {
    TextName name = new TextName(kind, key);
    page.addAttribute("text", read.open(name, version, locale));
    page.addAttribute("mayWrite", writers.mayWrite(name, request));
    return "agreedtexts/text";
  }

  @PostMapping("/{kind}/{key}")
  @PreAuthorize(TextHands.WRITE)
  String begin(@PathVariable String kind, @PathVariable String key, HttpServletRequest request) {
    TextName name = new TextName(kind, key);
    writers.demandWriter(name, request);
    return draft(write.begin(name, null, Map.of()).id());
  }

  @GetMapping("/drafts/{id}")
  String draft(
      @PathVariable UUID id,
      @RequestParam(name = "case", required = false) String number,
      Locale locale,
      HttpServletRequest request,
      Model page) {
    return page(id, Map.of(), number, locale, request, page);
  }

  /** What was typed stays on the page where it could not be saved. */
  @PostMapping({"/drafts/{id}", "/drafts/{id}/{act:submit}"})
  @PreAuthorize(TextHands.WRITE)
  String save(
      @PathVariable UUID id,
      @PathVariable(required = false) String act,
      @RequestParam int seen,
      @RequestParam int base,
      @RequestParam(required = false) LocalDate from,
      @RequestParam Map<String, String> sent,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model page) {
    writers.demandWriter(id, request);
    String reason = sent.get("reason");
    DrawnText drawn = new DrawnText(base, fields(sent, DRAWN));
    Map<String, String> typed = read.typed(id, drawn, fields(sent, FIELD));
    try {
      TextDraft saved = write.save(id, seen, from, typed);
      return act == null ? draft(id) : submitted(saved, reason, flash);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      page.addAttribute("refused", words(refused));
      page.addAttribute("typedReason", reason);
      return page(id, typed, null, locale, request, page);
    }
  }

  private String submitted(TextDraft saved, String reason, RedirectAttributes flash) {
    return done(saved.id(), reason, flash, () -> agree.submit(saved.id(), saved.version(), reason));
  }

  @PostMapping("/drafts/{id}/drop")
  @PreAuthorize(TextHands.WRITE)
  String drop(
      @PathVariable UUID id,
      @RequestParam int seen,
      HttpServletRequest request,
      RedirectAttributes flash) {
    writers.demandWriter(id, request);
    return done(id, null, flash, () -> agree.drop(id, seen));
  }

  @PostMapping("/drafts/{id}/approve")
  @PreAuthorize(TextHands.AGREE)
  String approve(
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam(required = false) String reason,
      RedirectAttributes flash) {
    return done(id, reason, flash, () -> agree.approve(id, seen, reason));
  }

  @PostMapping("/drafts/{id}/return")
  String giveBack(
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam(required = false) String reason,
      HttpServletRequest request,
      RedirectAttributes flash) {
    writers.demandReturner(id, request);
    return done(id, reason, flash, () -> agree.giveBack(id, seen, reason));
  }

  private String done(UUID id, String reason, RedirectAttributes flash, Supplier<TextDraft> act) {
    try {
      var unused = act.get();
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", words(refused));
      flash.addFlashAttribute("typedReason", reason);
    }
    return draft(id);
  }

  private List<String> words(Problem refused) {
    return words.said(refused).stream().map(FieldError::detail).distinct().toList();
  }

  private String page(
      UUID id,
      Map<String, String> typed,
      String number,
      Locale locale,
      HttpServletRequest request,
      Model page) {
    ReadTexts.OpenedDraft opened = read.draft(id, locale);
    page.addAttribute("opened", opened);
    page.addAttribute("sheet", opened.sheet().over(typed));
    List<TextPart> whole = parts.of(id, locale);
    page.addAttribute("parts", whole);
    page.addAttribute(
        "partOf",
        whole.stream()
            .collect(
                Collectors.toMap(TextPart::title, Function.identity(), (one, other) -> other)));
    page.addAttribute("own", opened.draft().isBy(request.getRemoteUser()));
    page.addAttribute("mayWrite", writers.mayWrite(id, request));
    page.addAttribute("mayReturn", writers.mayReturn(id, request));
    page.addAttribute("mayAgree", request.isUserInRole("OWNER") || request.isUserInRole("LEAD"));
    List<FieldError> wrong = new ArrayList<>(said(opened.findings()));
    if (number != null) {
      page.addAttribute("number", number);
      wrong.addAll(shown(id, number, locale, page));
    }
    page.addAttribute("errors", wrong);
    return "agreedtexts/draft";
  }

  private List<FieldError> shown(UUID id, String number, Locale locale, Model page) {
    try {
      page.addAttribute("preview", preview.of(id, number, locale));
      return List.of();
    } catch (Problem refused) {
      return words.said(refused);
    }
  }

  private List<FieldError> said(List<FieldError> findings) {
    return findings.isEmpty() ? List.of() : words.said(Problem.invalid(findings));
  }

  private static Map<String, String> fields(Map<String, String> sent, String prefix) {
    Map<String, String> fields = new LinkedHashMap<>();
    sent.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            fields.put(name.substring(prefix.length()), value);
          }
        });
    return fields;
  }

  private static Map<String, List<ReadTexts.Listed>> byKind(List<ReadTexts.Listed> texts) {
    Map<String, List<ReadTexts.Listed>> kinds = new LinkedHashMap<>();
    texts.forEach(
        one -> kinds.computeIfAbsent(one.name().kind(), any -> new ArrayList<>()).add(one));
    return kinds;
  }

  private static String draft(UUID id) {
    return "redirect:/studio/texts/drafts/" + id;
  }
}
