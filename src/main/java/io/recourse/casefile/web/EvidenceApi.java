package io.recourse.casefile.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.evidence.AddEvidence;
import io.recourse.evidence.Evidence;
import io.recourse.evidence.EvidenceFiles;
import io.recourse.evidence.EvidenceIndex;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that show something: taken by their bytes, given out as attachments that run nowhere. */
@RestController
class EvidenceApi {

  private final AddEvidence addEvidence;
  private final EvidenceIndex index;
  private final EvidenceFiles files;
  private final CaseAccess access;

  EvidenceApi(
      AddEvidence addEvidence, EvidenceIndex index, EvidenceFiles files, CaseAccess access) {
    this.addEvidence = addEvidence;
    this.index = index;
    this.files = files;
    this.access = access;
  }

  /** What staff file answers nothing, unless they say that it came from the customer. */
  @PostMapping("/api/v1/cases/{number}/evidence")
  ResponseEntity<CaseJson.EvidenceJson> add(
      @PathVariable String number,
      @RequestParam("file") MultipartFile file,
      @RequestParam(required = false) Integer item,
      @RequestParam(defaultValue = "false") boolean fromCustomer,
      Authentication who)
      throws IOException {
    CaseNumber known = access.demandAct(who, number);
    boolean theirs = fromCustomer || access.isCustomer(who);
    Evidence added =
        theirs
            ? addEvidence.fromCustomer(known, item, upload(file))
            : addEvidence.fromStaff(known, item, upload(file));
    var body = CaseParts.evidence(added);
    return ResponseEntity.created(URI.create(body.url())).body(body);
  }

  /** A file for a request that is yet to be made; the request names it by its id. */
  @PostMapping("/api/v1/evidence")
  @ResponseStatus(HttpStatus.CREATED)
  CaseJson.EvidenceJson ahead(@RequestParam("file") MultipartFile file, Authentication who)
      throws IOException {
    access.demandIntake(who);
    return CaseParts.evidence(addEvidence.ahead(upload(file)));
  }

  @GetMapping("/api/v1/cases/{number}/evidence/{id}")
  ResponseEntity<Resource> read(
      @PathVariable String number, @PathVariable UUID id, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    Evidence evidence =
        index
            .find(id)
            .filter(found -> known.equals(found.caseNumber()))
            .orElseThrow(() -> Problem.notFound("file.unknown"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(evidence.mediaType()))
        .contentLength(evidence.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(evidence))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
        .body(new InputStreamResource(files.open(evidence.storedAs())));
  }

  private static AddEvidence.Upload upload(MultipartFile file) throws IOException {
    return new AddEvidence.Upload(
        file.getOriginalFilename(), file.getContentType(), file.getBytes());
  }

  private static String attachment(Evidence evidence) {
    return ContentDisposition.attachment()
        .filename(evidence.fileName(), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
