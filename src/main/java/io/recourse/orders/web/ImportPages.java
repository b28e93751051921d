package io.recourse.orders.web;

import io.recourse.common.Problem;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.ImportedReturnVerdict;
import io.recourse.orders.Imports;
import io.recourse.orders.StartImport;
import io.recourse.web.ProblemWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which staff import files and follow them. */
@Controller
@RequestMapping("/work/imports")
class ImportPages {

  private static final int JOBS = 50;
  private static final int ROWS = 100;

  private final StartImport startImport;
  private final Imports imports;
  private final ProblemWords words;

  ImportPages(StartImport startImport, Imports imports, ProblemWords words) {
    this.startImport = startImport;
    this.imports = imports;
    this.words = words;
  }

  @GetMapping
  @PreAuthorize(Staff.READS)
  String list(Model model) {
    model.addAttribute("jobs", imports.latest(JOBS));
    model.addAttribute("formats", ImportFormat.values());
    return "orders/imports";
  }

  @PostMapping
  @PreAuthorize(Staff.CHANGES)
  String start(
      @RequestParam String format, @RequestParam MultipartFile file, RedirectAttributes redirect)
      throws IOException {
    if (file.isEmpty()) {
      redirect.addFlashAttribute("noFile", true);
      return "redirect:/work/imports";
    }
    try (InputStream body = file.getInputStream()) {
      UUID id = startImport.start(ImportFormat.of(format), file.getOriginalFilename(), body);
      return "redirect:/work/imports/" + id;
    }
  }

  @GetMapping("/{id}")
  @PreAuthorize(Staff.READS)
  String job(
      @PathVariable UUID id,
      @RequestParam(required = false) ImportedReturnVerdict verdict,
      @RequestParam(defaultValue = "0") long errorsAfter,
      @RequestParam(defaultValue = "0") long returnsAfter,
      Locale language,
      Model model) {
    show(known(id), language, model);
    model.addAttribute("verdict", verdict);
    model.addAttribute(
        "errors", RefusedRow.of(imports.errors(id, errorsAfter, ROWS), words, language));
    model.addAttribute("returns", imports.returns(id, verdict, returnsAfter, ROWS));
    return "orders/import";
  }

  /** The part of the page that asks again every second while the job runs. */
  @GetMapping("/{id}/progress")
  @PreAuthorize(Staff.READS)
  String progress(@PathVariable UUID id, Locale language, Model model) {
    show(known(id), language, model);
    return "orders/import :: progress";
  }

  private void show(ImportJob job, Locale language, Model model) {
    model.addAttribute("job", job);
    model.addAttribute("failure", job.failed() == null ? null : words.say(language, job.failed()));
  }

  private ImportJob known(UUID id) {
    return imports.find(id).orElseThrow(() -> Problem.notFound("order.noImport"));
  }
}
