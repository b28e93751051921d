package io.recourse.demo;

import io.recourse.common.Problem;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sent mails, readable in the demo profile only. */
@RestController
@Profile("demo")
class DemoMails {

  private final DemoMailbox mailbox;

  DemoMails(DemoMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @GetMapping("/api/v1/demo/mails")
  Map<String, List<DemoMail>> list(@RequestParam(required = false) String to) {
    return Map.of("items", mailbox.mailsTo(to));
  }

  @GetMapping({
    "/api/v1/demo/mails/{number}/attachments/{index}",
    "/work/demo/mails/{number}/attachments/{index}"
  })
  ResponseEntity<byte[]> attachment(@PathVariable int number, @PathVariable int index)
      throws MessagingException, IOException {
    Part file = file(number, index);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, file.getContentType().split(";")[0])
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.getFileName()).build().toString())
        .body(file.getInputStream().readAllBytes());
  }

  private Part file(int number, int index) throws MessagingException, IOException {
    List<Part> files = DemoMail.files(mailbox.mail(number));
    if (index < 0 || index >= files.size()) {
      throw Problem.notFound("The mail has no such file.");
    }
    return files.get(index);
  }
}
