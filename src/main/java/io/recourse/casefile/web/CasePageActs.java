package io.recourse.casefile.web;

import io.recourse.casefile.ReopenShowing;
import io.recourse.cases.CaseAccess;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.PostMessage;
import io.recourse.evidence.AddEvidence;
import io.recourse.intake.ConvertCase;
import io.recourse.intake.NameOrder;
import io.recourse.web.ProblemWords;
import io.recourse.withdrawal.WithdrawCase;
import io.recourse.withdrawal.WithdrawLine;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of the case page: act, then come back with a word on what happened. */
@Controller
@RequestMapping("/work/cases/{number}")
class CasePageActs {

  private static final String REFUSED = "refused";

  private final PostMessage postMessage;
  private final AddEvidence addEvidence;
  private final WithdrawCase withdrawCase;
  private final WithdrawLine withdrawLine;
  private final ReopenShowing reopenCase;
  private final ConvertCase convertCase;
  private final NameOrder nameOrder;
  private final CaseAccess access;
  private final MessageSource words;
  private final ProblemWords problems;

  CasePageActs(
      PostMessage postMessage,
      AddEvidence addEvidence,
      WithdrawCase withdrawCase,
      WithdrawLine withdrawLine,
      ReopenShowing reopenCase,
      ConvertCase convertCase,
      NameOrder nameOrder,
      CaseAccess access,
      MessageSource words,
      ProblemWords problems) {
    this.postMessage = postMessage;
    this.addEvidence = addEvidence;
    this.withdrawCase = withdrawCase;
    this.withdrawLine = withdrawLine;
    this.reopenCase = reopenCase;
    this.convertCase = convertCase;
    this.nameOrder = nameOrder;
    this.access = access;
    this.words = words;
    this.problems = problems;
  }

  @PostMapping("/messages")
  String message(
      @PathVariable String number,
      @RequestParam String text,
      @RequestParam(defaultValue = "false") boolean internal,
      @RequestParam(required = false) UUID task,
      @RequestParam(required = false) Instant seen,
      Authentication who,
      Locale locale,
      RedirectAttributes back) {
    String done = internal ? "case.done.note" : "case.done.message";
    if (!internal) {
      access.demandCorrespondent(who);
    }
    String page =
        act(number, who, locale, back, done, known -> message(known, text, internal, seen));
    return task == null ? page : "redirect:/work/tasks/" + task;
  }

  private void message(CaseNumber known, String text, boolean internal, Instant seen) {
    if (internal) {
      postMessage.note(known, text);
    } else {
      postMessage.toCustomer(known, text, seen);
    }
  }

  @PostMapping("/withdraw")
  String withdraw(
      @PathVariable String number,
      @RequestParam String reason,
      @RequestParam(required = false) Integer item,
      Authentication who,
      Locale locale,
      RedirectAttributes back) {
    String done = item == null ? "case.done.withdraw" : "case.done.withdrawLine";
    return act(number, who, locale, back, done, known -> withdraw(known, item, reason));
  }

  private void withdraw(CaseNumber known, Integer item, String reason) {
    if (item == null) {
      withdrawCase.withdraw(known, reason, null);
    } else {
      withdrawLine.withdraw(known, item, reason, null);
    }
  }

  @PostMapping("/reopen")
  String reopen(
      @PathVariable String number,
      @RequestParam String reason,
      @RequestParam(required = false) List<MultipartFile> files,
      Authentication who,
      Locale locale,
      RedirectAttributes back) {
    return act(
        number,
        who,
        locale,
        back,
        "case.done.reopen",
        known -> reopenCase.reopen(known, reason, uploads(files)));
  }

  private static List<AddEvidence.Upload> uploads(List<MultipartFile> files) {
    return Stream.ofNullable(files)
        .flatMap(List::stream)
        .filter(file -> !file.isEmpty())
        .map(
            file ->
                AddEvidence.Upload.read(file.getOriginalFilename(), file.getContentType(), file))
        .toList();
  }

  @PostMapping("/convert")
  String convert(
      @PathVariable String number,
      @RequestParam CaseType type,
      @RequestParam String reason,
      LinesTyped lines,
      Authentication who,
      Locale locale,
      RedirectAttributes back) {
    String next =
        act(
            number,
            who,
            locale,
            back,
            "case.done.convert",
            known -> convertCase.convert(known, type, reason, lines.named(), null));
    if (back.getFlashAttributes().containsKey(REFUSED)) {
      Map<String, String> typed = lines.byField();
      typed.put("type", type.name());
      typed.put("reason", reason);
      back.addFlashAttribute("typed", typed);
    }
    return next;
  }

  @PostMapping("/order")
  String order(
      @PathVariable String number,
      @RequestParam String orderNumber,
      Authentication who,
      Locale locale,
      RedirectAttributes back) {
    return act(
        number,
        who,
        locale,
        back,
        "case.done.order",
        known -> {
          var unused = nameOrder.name(known, orderNumber, null);
        });
  }

  @PostMapping("/evidence")
  String evidence(
      @PathVariable String number,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean fromCustomer,
      @RequestParam(required = false) UUID task,
      Authentication who,
      Locale locale,
      RedirectAttributes back)
      throws IOException {
    var upload =
        new AddEvidence.Upload(file.getOriginalFilename(), file.getContentType(), file.getBytes());
    String page =
        act(
            number,
            who,
            locale,
            back,
            "case.done.evidence",
            known -> {
              if (fromCustomer) {
                addEvidence.fromCustomer(known, null, upload);
              } else {
                addEvidence.fromStaff(known, null, upload);
              }
            });
    return task == null ? page : "redirect:/work/tasks/" + task;
  }

  private String act(
      String number,
      Authentication who,
      Locale locale,
      RedirectAttributes back,
      String done,
      Consumer<CaseNumber> step) {
    CaseNumber known = access.demandAct(who, number);
    try {
      step.accept(known);
      back.addFlashAttribute("flash", words.getMessage(done, null, locale));
    } catch (Problem refused) {
      back.addFlashAttribute(REFUSED, reason(problems.here(refused)));
    }
    return "redirect:/work/cases/" + known;
  }

  private static String reason(Problem refused) {
    return refused.errors().isEmpty() ? refused.getMessage() : refused.errors().get(0).detail();
  }
}
