package io.recourse.orders.web;

import io.recourse.common.Problem;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.ImportedReturn;
import io.recourse.orders.ImportedReturnVerdict;
import io.recourse.orders.Imports;
import io.recourse.orders.OrderIndex.Page;
import io.recourse.orders.StartImport;
import io.recourse.web.ProblemWords;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP: send a file of any size, then poll the job (EDG-01). */
@RestController
@RequestMapping("/api/v1")
class ImportController {

  private static final int LONGEST_PAGE = 200;

  private final StartImport startImport;
  private final Imports imports;
  private final ProblemWords words;

  ImportController(StartImport startImport, Imports imports, ProblemWords words) {
    this.startImport = startImport;
    this.imports = imports;
    this.words = words;
  }

  @PostMapping(
      path = "/orders/import",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
  @PreAuthorize(Staff.CHANGES)
  ResponseEntity<JobAnswer> body(
      @RequestParam(defaultValue = "recourse") String format, InputStream body, Locale language) {
    return accepted(startImport.start(ImportFormat.of(format), null, body), language);
  }

  @PostMapping(path = "/orders/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize(Staff.CHANGES)
  ResponseEntity<JobAnswer> upload(
      @RequestParam(defaultValue = "recourse") String format,
      @RequestParam MultipartFile file,
      Locale language)
      throws IOException {
    try (InputStream body = file.getInputStream()) {
      return accepted(
          startImport.start(ImportFormat.of(format), file.getOriginalFilename(), body), language);
    }
  }

  @GetMapping("/imports/{id}")
  @PreAuthorize(Staff.READS)
  JobAnswer job(@PathVariable UUID id, Locale language) {
    return JobAnswer.of(known(id), words, language);
  }

  @GetMapping("/imports/{id}/errors")
  @PreAuthorize(Staff.READS)
  Page<RefusedRow> errors(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") long cursor,
      @RequestParam(defaultValue = "100") int limit,
      Locale language) {
    return RefusedRow.of(imports.errors(known(id).id(), cursor, bounded(limit)), words, language);
  }

  @GetMapping("/imports/{id}/returns")
  @PreAuthorize(Staff.READS)
  Page<ImportedReturn> returns(
      @PathVariable UUID id,
      @RequestParam(required = false) ImportedReturnVerdict verdict,
      @RequestParam(defaultValue = "0") long cursor,
      @RequestParam(defaultValue = "100") int limit) {
    return imports.returns(known(id).id(), verdict, cursor, bounded(limit));
  }

  private ResponseEntity<JobAnswer> accepted(UUID id, Locale language) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/imports/" + id))
        .body(JobAnswer.of(known(id), words, language));
  }

  private ImportJob known(UUID id) {
    return imports.find(id).orElseThrow(() -> Problem.notFound("order.noImport"));
  }

  private static int bounded(int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Problem.malformed("limit must be between 1 and " + LONGEST_PAGE + ".");
    }
    return limit;
  }
}
