package io.recourse.chat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code recourse.chat}.
 *
 * @param personWithin a customer waits so long for a person, then the answer comes in writing
 * @param idle a chat in which nobody says anything for so long is over
 * @param longest so many lines a chat with the assistant has at most
 * @param keep chats that led to no case are kept for so long
 */
@ConfigurationProperties("recourse.chat")
public record ChatRules(Duration personWithin, Duration idle, int longest, Duration keep) {}
