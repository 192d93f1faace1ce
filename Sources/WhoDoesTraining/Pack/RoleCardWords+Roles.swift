import WhoDoesModel

/// The words of every role of the catalogue, as its holder would say them.
extension RoleCardWords {
  static let all: [RoleID: RoleCardWords] = [
    "SW": .init(
      [
        "I visit you and ask how things are.", "I write your plan with you while you are in care.",
        "I speak up for what you need.",
      ],
      not: "I do not run your review meetings.", starts: "when you come into care",
      stops: "mostly when you turn 18"),
    "PA": .init(
      [
        "I help you get ready to live on your own.", "I keep in touch after you turn 18.",
        "I write your plan with you once you are 18.",
      ],
      not: "I do not decide where you live on my own.", stops: "when you are 25, or sooner if you say"),
    "IRO": .init(
      [
        "I run your review meetings.", "I check that people do what they said.",
        "I make sure your wishes are heard.",
      ],
      not: "I do not write your plan or hold the money.", starts: "when you come into care",
      stops: "when you leave care, or turn 18"),
    "LCM": .init(
      ["I choose who your adviser is.", "I sign off your plan.", "I say yes or no to money."],
      not: "I do not see you every week.", stops: "when you are 25"),
    "NO": .init(
      ["I look at big decisions about leaving care.", "I check that you were asked.", "I say yes or no."],
      not: "I do not work with you from day to day.", starts: "when there is a big decision",
      stops: "once it is made"),
    "DUTY": .init(
      ["I answer when your own worker is away.", "I help if it cannot wait.", "I pass on what you told me."],
      not: "I do not keep your case.", starts: "when you ring", stops: "when your own worker is back"),
    "LA": .init(
      [
        "I am the whole council.", "By law I have to help you as you move on.",
        "I have to say which worker does it.",
      ],
      not: "I am not a person you can ring.", starts: "when you come into care", stops: "when you are 25"),
    "KW": .init(
      [
        "I am your main person where you live.", "I teach you things like cooking and money.",
        "I notice when things get hard.",
      ],
      not: "I do not decide your plan or your move.", starts: "when you move in", stops: "when you move on"),
    "RW": .init(
      [
        "I look after you from day to day.", "I do things with you, like shopping.",
        "I follow your plan on my shifts.",
      ],
      not: "I do not decide your plan or your move.", starts: "when you move in", stops: "when you move on"),
    "RM": .init(
      [
        "I run the home.", "I make sure the staff get you ready.",
        "I tell the council when your plan is not working.",
      ],
      not: "I cannot change the council’s plan.", starts: "when you move in", stops: "when you move on"),
    "SAW": .init(
      [
        "I help you in the house where you live.", "I go through bills and forms with you.",
        "I check that you are safe.",
      ],
      not: "I do not live with you or write your plan.", starts: "when you move in", stops: "when you move on"
    ),
    "RSM": .init(
      [
        "I run the service you live in.", "I make sure the staff can help you.",
        "I sort out what goes wrong with the house.",
      ],
      not: "I do not decide where you live next.", starts: "when you move in", stops: "when you move on"),
    "SCW": .init(
      [
        "I know you from where you lived before.", "I stay in touch after you move.", "I help you settle in.",
      ],
      not: "I do not write your plan.", starts: "before you move", stops: "___ (local rule)"),
    "FC": .init(
      ["I give you a home.", "I teach you things for later.", "I am there when you need to talk."],
      not: "I do not decide your plan on my own.", starts: "when you move in",
      stops: "when you move on, or later if we agree"),
    "SSW": .init(
      ["I help your carer to help you.", "I visit your home.", "I talk with you both about staying on."],
      not: "I am not your own social worker.", starts: "when you move in", stops: "when you move on"),
    "HO": .init(
      [
        "I take your housing form.", "I tell you what you can apply for.",
        "I help if you might lose your home.",
      ],
      not: "I do not decide your care plan.", stops: "when you are settled"),
    "LL": .init(
      ["I rent you your home.", "I fix what is broken in it.", "I give you your contract."],
      not: "I do not give you support.", starts: "when you sign", stops: "when you hand back the keys"),
    "FSW": .init(
      ["I visit you in your own place.", "I help with bills and letters.", "I help you keep your home."],
      not: "I do not choose your home.", starts: "when you move in", stops: "when you manage well, ___"),
    "VS": .init(
      [
        "I help you get the course you want.", "I look after your education plan.",
        "I tell you what money there is for learning.",
      ],
      not: "I do not teach you.", starts: "when you come into care", stops: "___ (local rule)"),
    "DT": .init(
      [
        "I look out for you at school or college.", "I write your education plan with you.",
        "I sort things with your teachers.",
      ],
      not: "I do not do your housing or money.", starts: "when you join us", stops: "when you leave us"),
    "COL": .init(
      [
        "I teach you on your course.", "I am who you tell when you fall behind.",
        "I know what help there is here.",
      ],
      not: "I do not write your plan.", starts: "when your course starts", stops: "when your course ends"),
    "HE": .init(
      [
        "I help care leavers at this university.", "I tell you what money you can get.",
        "I help in the holidays too.",
      ],
      not: "I do not take the council’s part.", starts: "when you apply", stops: "when you finish"),
    "CAR": .init(
      [
        "I talk with you about jobs and courses.", "I help with forms and interviews.",
        "I find out what is open to you.",
      ],
      not: "I do not decide for you.", stops: "when you do not need me"),
    "EMP": .init(
      ["I give you work.", "I teach you on the job.", "I pay you."],
      not: "I do not need to know all about you.", starts: "when you start work", stops: "when you leave"),
    "LACN": .init(
      [
        "I do your health check each year.", "I write down your health story for you.",
        "I help you find a doctor or dentist.",
      ],
      not: "I do not treat you when you are ill.", starts: "when you come into care",
      stops: "mostly when you turn 18"),
    "GP": .init(
      ["I am your doctor.", "I treat you when you are ill.", "I send you to others who can help."],
      not: "I do not write your plan.", starts: "when you sign up with us", stops: "when you change doctor"),
    "CAMHS": .init(
      ["I help you when your mind feels bad.", "We meet and talk.", "I plan with you what comes after me."],
      not: "I do not decide the rules where you live.", starts: "when you are sent to us",
      stops: "mostly when you turn 18"),
    "AMH": .init(
      [
        "I help adults when their mind feels bad.", "I get to know you before we start.",
        "I make a plan with you.",
      ],
      not: "I do not start without being asked.", starts: "from 18, when you are sent to us",
      stops: "when you feel well enough"),
    "THER": .init(
      ["I listen to what happened to you.", "I help you feel safer.", "We go at your pace."],
      not: "I do not pass on what you say, unless you are in danger.", starts: "when you are ready",
      stops: "when we agree"),
    "ASC": .init(
      ["I look at what care you need as an adult.", "I plan that care with you.", "I check that it works."],
      not: "I do not do what your adviser does.", starts: "before you turn 18",
      stops: "when you need no more care"),
    "DWP": .init(
      ["I help you claim money.", "I help you look for work.", "I agree with you what you will do."],
      not: "I do not do your housing.", starts: "when you claim", stops: "when your claim ends"),
    "WBA": .init(
      ["I check what money you should get.", "I help with hard forms.", "I help if they say no."],
      not: "I do not pay you.", starts: "when you ask", stops: "when it is sorted"),
    "CT": .init(
      [
        "I send the council tax bill.", "I take it off your bill if you were in care.",
        "I tell you how to ask for that.",
      ],
      not: "I do not know you were in care unless told.", starts: "when you move in",
      stops: "when you move out"),
    "ADV": .init(
      ["I am on your side.", "I help you say what you want.", "I go to meetings with you."],
      not: "I do not work for the council or tell you what to do.", starts: "when you ask",
      stops: "when you say"),
    "IV": .init(
      ["I come to see you and we do things.", "I am a friend from outside.", "I do this for free."],
      not: "I do not write plans.", starts: "when you both say yes", stops: "when you say"),
    "MEN": .init(
      ["I spend time with you.", "I share what I have learned.", "I help you try new things."],
      not: "I do not write plans.", starts: "when you both say yes", stops: "when you say"),
    "YW": .init(
      ["I run things you can join.", "I listen.", "I help you meet people."],
      not: "I do not write plans.", starts: "when you come along", stops: "when you say"),
    "LIFE": .init(
      [
        "I help you find out about your past.", "I find your photos and papers.",
        "I go through them with you.",
      ],
      not: "I do not rush you.", starts: "when you ask", stops: "when you have what you need"),
    "TRACE": .init(
      ["I help you look for your family.", "I tell you what I find.", "I go as far as you want."],
      not: "I do not tell others without asking you.", starts: "when you ask", stops: "when you say"),
    "SOL": .init(
      ["I know the law about staying here.", "I put your claim in.", "I tell you what each letter means."],
      not: "I do not make the decision.", starts: "when you sign with me", stops: "when your claim is over"),
    "INT": .init(
      ["I say what you say in English.", "I say it just as you said it.", "I keep it private."],
      not: "I do not give advice.", starts: "when you want me", stops: "at the end of the talk"),
    "YJW": .init(
      [
        "I see you through your court order.", "I help you stay out of trouble.",
        "I plan with you for after.",
      ],
      not: "I do not decide where you live.", starts: "with your order", stops: "when it ends"),
    "PROB": .init(
      [
        "I see you through your licence or order.", "I tell you what you have to do.",
        "I help you stick to it.",
      ],
      not: "I do not do what your adviser does.", starts: "when you are 18, or on release",
      stops: "when it ends"),
    "POL": .init(
      ["I help keep you safe.", "I look into crime.", "I listen if someone hurt you."],
      not: "I do not write your plan.", starts: "when you need us", stops: "when it is over"),
    "EXP": .init(
      ["I help if someone is using you.", "I make a safety plan with you.", "I stay until you feel safer."],
      not: "I do not blame you.", starts: "when someone is worried", stops: "when you are safer"),
    "DRUG": .init(
      ["I talk with you about drink and drugs.", "I help you cut down or stop.", "I do not judge."],
      not: "I do not tell others without asking you.", starts: "when you are ready", stops: "when you say"),
    "SXH": .init(
      ["I help with sex, safety and pregnancy.", "I answer what you want to know.", "I keep it private."],
      not: "I do not tell others, unless you are in danger.", starts: "when you come in",
      stops: "when you are sorted"),
  ]
}
