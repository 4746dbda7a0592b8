package org.orderly.change.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.orderly.fixtures.Http;

/** What programs send to ask for changes, and what they read. */
final class ChangeJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ChangeJson() {}

  /** A change of low risk that says all, made within two hours. */
  static String content(String title, String service, String engineer, Instant starts) {
    return """
        {'title':'%s','description':'The gateway gets a new one.','reason':'It ends.',
         'benefit':'Users go on signing in.','services':['%s'],'effect':'None.',
         'risk':{'experience':'routine','complexity':'one-team','disruption':'never',
                 'testability':'full','reversal':'tested'},
         'plan':{'implementation':'Install it.','test':'On the copy.','backOut':'The old one.',
                 'backOutTest':'tested'},
         'tasks':[{'stage':1,'title':'Install it','implementer':'%s','minutes':30}],
         'window':{'starts':'%s','ends':'%s'}}
        """
        .formatted(title, service, engineer, starts, starts.plus(Duration.ofHours(2)))
        .replace('\'', '"');
  }

  static HttpResponse<String> put(Http visitor, String path, String body) {
    return visitor.send("PUT", path, body, "application/json");
  }

  static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(answer.body(), unreadable);
    }
  }
}
