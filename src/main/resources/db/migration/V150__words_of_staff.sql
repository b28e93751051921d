-- A word of staff and the mail that carried it used to be two messages; now they are one.
with mail as (
  delete from case_message where template = 'word' and send_key like 'word:%' returning *
)
update case_message word set template = 'word', recipient = mail.recipient, subject = mail.subject,
  body_html = mail.body_html, delivery_state = mail.delivery_state, mail_id = mail.mail_id,
  send_key = mail.send_key, attempts = mail.attempts, failure = mail.failure, sent_at = mail.sent_at
from mail where mail.send_key = 'word:' || word.id;
