package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.testing.Postbox;
import io.recourse.testing.RecourseTest;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The letter that goes with the outcome of a complaint. */
@RecourseTest
class ComplaintLetterTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ComplaintWaits ways;
  @Autowired Cases cases;
  @Autowired Postbox postbox;

  @Test
  @DisplayName("CMP-06 the outcome comes as a PDF that names who settles disputes where one lives")
  void letter() throws Exception {
    CaseNumber number = ways.walked(complaint("DE"), 4);
    assertThat(text(number))
        .contains(number.value(), "It lay here. We are sorry.")
        .contains("Universalschlichtungsstelle des Bundes", "77694 Kehl", "(VSBG)");
  }

  @Test
  @DisplayName("CMP-06 where no such body is known, the letter names none")
  void no_body() throws Exception {
    CaseNumber number = ways.walked(complaint("US"), 4);
    assertThat(text(number)).contains("It lay here.").doesNotContain("out of court");
  }

  private CaseNumber complaint(String country) {
    return fixture.open(CaseType.COMPLAINT, fixture.orderTo(country));
  }

  private String text(CaseNumber number) throws Exception {
    String address = cases.get(number).orderNumber().substring("T-".length()) + "@example.org";
    List<byte[]> letters = new ArrayList<>();
    for (MimeMessage mail : postbox.to(address)) {
      collect(mail, "letter-" + number + ".pdf", letters);
    }
    assertThat(letters).hasSize(1);
    return new PdfTextExtractor(new PdfReader(letters.get(0))).getTextFromPage(1);
  }

  private static void collect(Part part, String name, List<byte[]> letters) throws Exception {
    if (part.getContent() instanceof Multipart parts) {
      for (int at = 0; at < parts.getCount(); at++) {
        collect(parts.getBodyPart(at), name, letters);
      }
    } else if (name.equals(part.getFileName())) {
      letters.add(part.getInputStream().readAllBytes());
    }
  }
}
