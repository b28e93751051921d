package io.recourse.agreedtexts.web;

import io.recourse.agreedtexts.AgreeOnText;
import io.recourse.agreedtexts.PreviewText;
import io.recourse.agreedtexts.ReadTexts;
import io.recourse.agreedtexts.TextDraft;
import io.recourse.agreedtexts.TextName;
import io.recourse.agreedtexts.TextPreview.Preview;
import io.recourse.agreedtexts.WriteText;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Texts and their drafts over HTTP: begin, save, see on a case, submit, agree or give back. */
@RestController
@RequestMapping("/api/v1/texts")
@PreAuthorize(TextHands.READ)
class TextsApi {

  private final ReadTexts read;
  private final WriteText write;
  private final AgreeOnText agree;
  private final PreviewText preview;
  private final TextWriters writers;
  private final ProblemWords words;

  TextsApi(
      ReadTexts read,
      WriteText write,
      AgreeOnText agree,
      PreviewText preview,
      TextWriters writers,
      ProblemWords words) {
    this.writers = writers;
    this.read = read;
    this.write = write;
    this.agree = agree;
    this.preview = preview;
    this.words = words;
  }

  record Texts(List<ReadTexts.Listed> items, String next) {}

  record NewDraft(String kind, String key, LocalDate from, Map<String, String> values) {}

  record Change(int version, LocalDate from, Map<String, String> values) {}

  record Answer(int version, String reason) {}

  record Told(TextDraft draft, List<FieldError> findings) {}

  @GetMapping
  Texts list(Locale locale) {
    return new Texts(read.texts(locale), null);
  }

  @GetMapping("/{kind}/{key}")
  ReadTexts.Opened text(
      @PathVariable String kind,
      @PathVariable String key,
      @RequestParam(required = false) Integer version,
      Locale locale) {
    return read.open(new TextName(kind, key), version, locale);
  }

  @PostMapping("/drafts")
  @PreAuthorize(TextHands.WRITE)
  ResponseEntity<TextDraft> begin(@RequestBody NewDraft draft, HttpServletRequest request) {
    TextName name = new TextName(draft.kind(), draft.key());
    writers.demandWriter(name, request);
    TextDraft begun = write.begin(name, draft.from(), orNone(draft.values()));
    return ResponseEntity.created(URI.create("/api/v1/texts/drafts/" + begun.id())).body(begun);
  }

  @GetMapping("/drafts/{id}")
  Told draft(@PathVariable UUID id, Locale locale) {
    ReadTexts.OpenedDraft opened = read.draft(id, locale);
    List<FieldError> findings =
        opened.findings().isEmpty() ? List.of() : words.said(Problem.invalid(opened.findings()));
    return new Told(opened.draft(), findings);
  }

  @GetMapping("/drafts/{id}/preview")
  Preview preview(
      @PathVariable UUID id, @RequestParam(name = "case") String number, Locale locale) {
    return preview.of(id, number, locale);
  }

  @PutMapping("/drafts/{id}")
  @PreAuthorize(TextHands.WRITE)
  TextDraft save(@PathVariable UUID id, @RequestBody Change change, HttpServletRequest request) {
    writers.demandWriter(id, request);
    return write.save(id, change.version(), change.from(), orNone(change.values()));
  }

  @PostMapping("/drafts/{id}/submit")
  @PreAuthorize(TextHands.WRITE)
  TextDraft submit(@PathVariable UUID id, @RequestBody Answer why, HttpServletRequest request) {
    writers.demandWriter(id, request);
    return agree.submit(id, why.version(), why.reason());
  }

  @PostMapping("/drafts/{id}/approve")
  @PreAuthorize(TextHands.AGREE)
  TextDraft approve(@PathVariable UUID id, @RequestBody Answer answer) {
    return agree.approve(id, answer.version(), answer.reason());
  }

  @PostMapping("/drafts/{id}/return")
  TextDraft giveBack(
      @PathVariable UUID id, @RequestBody Answer answer, HttpServletRequest request) {
    writers.demandReturner(id, request);
    return agree.giveBack(id, answer.version(), answer.reason());
  }

  @DeleteMapping("/drafts/{id}")
  @PreAuthorize(TextHands.WRITE)
  TextDraft drop(@PathVariable UUID id, @RequestParam int version, HttpServletRequest request) {
    writers.demandWriter(id, request);
    return agree.drop(id, version);
  }

  private static Map<String, String> orNone(Map<String, String> values) {
    return values == null ? Map.of() : values;
  }
}
