package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.FinalLetter;
import io.recourse.complaints.Offers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The letter of an outcome on the portal, once a second person let it out. */
@RestController
class ReadLetter {

  private final CaseAccess access;
  private final Offers offers;
  private final FinalLetter letter;

  ReadLetter(CaseAccess access, Offers offers, FinalLetter letter) {
    this.access = access;
    this.offers = offers;
    this.letter = letter;
  }

  @GetMapping("/portal/cases/{number}/complaint/letter")
  ResponseEntity<byte[]> read(@PathVariable String number, Authentication customer) {
    CaseNumber own = access.demandRead(customer, number);
    byte[] sheet =
        offers
            .latest(own)
            .flatMap(sent -> letter.sheet(own))
            .orElseThrow(() -> Problem.notFound("complaint.noLetter"));
    ContentDisposition as = ContentDisposition.inline().filename("letter-" + own + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, as.toString())
        .body(sheet);
  }
}
