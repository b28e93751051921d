package io.recourse.audit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.audit.AttestProof;
import io.recourse.audit.AttestedProof;
import io.recourse.audit.ExportTrail;
import io.recourse.audit.TrailFilter;
import io.recourse.common.CaseNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Streams the trail, or one case of it, as JSON lines or CSV. */
@RestController
class ExportApi {

  private final ExportTrail export;
  private final AttestProof attest;
  private final ObjectMapper json;

  ExportApi(ExportTrail export, AttestProof attest, ObjectMapper json) {
    this.export = export;
    this.attest = attest;
    this.json = json;
  }

  @GetMapping("/api/v1/audit/export")
  void export(
      @RequestParam(defaultValue = "jsonl") String format,
      @RequestParam(required = false) String from,
      @RequestParam(required = false) String to,
      @RequestParam(name = "case", required = false) String number,
      HttpServletResponse response)
      throws IOException {
    ExportFormat as = ExportFormat.of(format);
    Instant begin = TrailSpan.from(from);
    Instant end = TrailSpan.to(to);
    String chain = number == null ? null : attested(new CaseNumber(number));
    response.setContentType(as.mediaType());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + as.fileName() + "\"");
    try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      as.begin(out);
      export.export(
          new TrailFilter(chain, null, null, null, begin, end),
          format,
          event -> as.writeUnchecked(out, event, json));
    }
  }

  /** The trail of one case ends with the hash of what it proves. */
  private String attested(CaseNumber number) {
    AttestedProof unused = attest.of(number);
    return number.value();
  }
}
