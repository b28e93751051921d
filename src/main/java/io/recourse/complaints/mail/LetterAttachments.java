package io.recourse.complaints.mail;

import io.recourse.common.CaseNumber;
import io.recourse.messages.MailAttachments;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letter goes with every mail that tells an outcome. */
@Configuration
class LetterAttachments {

  @Bean
  MailAttachments letterOfOutcome(WriteLetter letter) {
    return new Letter("complaintDecided", letter);
  }

  @Bean
  MailAttachments letterOfDispute(WriteLetter letter) {
    return new Letter("complaintDisputeDecided", letter);
  }

  private record Letter(String template, WriteLetter letter) implements MailAttachments {

    @Override
    public List<Attachment> of(CaseNumber number) {
      return letter.of(number).stream().toList();
    }
  }
}
